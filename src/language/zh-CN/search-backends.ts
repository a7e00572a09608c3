/** What the page of the search says of servers, and of queries that are no words. */
export const searchBackends = {
  unbuilt: {
    title: '还没有索引',
    text: '检索的索引在建站时生成。先运行 npm run build，再打开此页。',
  },
  unserved: {
    title: '检索服务器没有应答',
    text: '本站靠检索服务器查找，自己没有带索引；服务器此刻没有应答。请过一会儿再试。',
  },
  /** Why the site's own index was searched. */
  notice: {
    unreachable: '检索服务器没有应答，以下是用本站自带的索引查到的。',
    incomplete: '检索服务器上的资料不全，以下是用本站自带的索引查到的。',
    slow: '检索服务器没有在限定的时间内查完，以下是用本站自带的索引查到的。',
    otherEdition: '检索服务器上的资料与本站不是同一版，以下是用本站自带的索引查到的。',
  },
  tooLong: (length: number, longest: number) =>
    `所查的字句有 ${length} 个字，最多 ${longest} 个；请取其中一句再查`,
  literal: '检索照字面查找：*、%、[0-9] 等不作通配符，也不作正则表达式。',
} as const;
