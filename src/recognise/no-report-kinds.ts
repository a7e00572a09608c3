/** What a file is that is no report, as a sentence says it, and what to do about it. */
export interface NoReport {
  what: string;
  hint: string;
}

const LOOK_AGAIN = 'Open the address in a browser, and save the report itself.';

/** Pages that portals give in place of what was asked for; the first that fits. */
export const PAGES: readonly (NoReport & { words: RegExp })[] = [
  {
    what: 'page of a firewall or of a test for robots',
    words:
      /(?:请求|访问|行为).{0,12}(?:被.{0,4}(?:拦截|阻断|阻止|拒绝)|存在.{0,4}(?:威胁|风险|异常))|(?:安全|人机|滑动.{0,6})验证|验证码|安全狗|防火墙|\bWAF\b|Checking your browser|Just a moment|Request blocked|Access Denied|(?:enable|启用|开启)\s*JavaScript/i,
    hint: LOOK_AGAIN,
  },
  {
    what: 'error page',
    words:
      /(?:页面|网页|内容|信息|文章|资源|文件|栏目).{0,10}(?:不存在|未找到|找不到|无法找到|已(?:被)?删除|已下线|走丢|出错)|Page Not Found|\b(?:40[0-9]|50[0-9])\b.{0,20}(?:Not Found|Forbidden|Bad Gateway|Unavailable|Error|错误)|Not Found|Bad Gateway|Service Unavailable|Internal Server Error|系统(?:繁忙|维护|异常|错误)|(?:网站|系统).{0,6}(?:维护|升级)中|服务器.{0,6}(?:错误|异常)/i,
    hint: LOOK_AGAIN,
  },
  { what: 'page to log in', words: /(?:用户|统一|账号)登录|登录(?:超时|后)|请.{0,4}登录/, hint: LOOK_AGAIN },
];

export const LIST: NoReport = {
  what: 'list of documents',
  hint: 'Follow the link to the report of this agency and year, and save that page.',
};
export const ATTACHED: NoReport = {
  what: 'page that only leads to an attachment or a picture',
  hint: 'The report is in the attachment: look for it as a web page, or open the attachment and save it as a web page (.html) or as text (.txt).',
};
export const OTHER: NoReport = {
  what: 'document of another kind',
  hint: 'It is about the disclosure of information and no annual report: file the report itself.',
};
export const UNREAD: NoReport = {
  what: 'file whose bytes give no words in any encoding',
  hint: 'Get the file again, or save what a browser shows of it as UTF-8.',
};
export const UNREAD_PICTURE: NoReport = {
  what: 'picture in which no words can be read',
  hint: 'Look whether it is the report at all; if it is, scan it upright with 200 dots an inch or more, or look for it as a web page.',
};
export const TITLE: NoReport = {
  what: 'title without a report',
  hint: 'Nothing but a title was saved: open the address in a browser, and save the report itself.',
};
export const NAVIGATION: NoReport = {
  what: 'text without the title, a table or the sentences of a report',
  hint: 'Look into the file: it holds no report. Save the page of the report itself.',
};
