/** Chinese from its first character to its last, with the marks and figures between. Has the flag `g`. */
export const CHINESE_RUN =
  /[《「“（〔]?\p{Script=Han}(?:[\p{Script=Han}\p{Nd}\s，。、；：！？（）《》“”〔〕「」—…·・.%％～-]*[\p{Script=Han}）》」〕。？！])?/gu;
