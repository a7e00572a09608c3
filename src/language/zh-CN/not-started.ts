/** Where the script of a page has not run for long; apart from the words of the scripts themselves. */
export const notStarted = {
  search: {
    title: '检索没有启动',
    text: '检索的程序没有运行：网络太慢，或者此浏览器太旧。可以从下列目录查找报告：',
  },
  compare: {
    title: '比较的程序没有启动',
    text: '网络太慢，或者此浏览器太旧。下面是默认的一组比较，不是网址或您自己所选的；其他数字请从“全部指标”里选一项、一个年份。',
  },
} as const;
