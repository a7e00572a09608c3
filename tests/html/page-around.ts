/** A page as Word saves it. */
export function wordPage(body: string): string {
  return `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"
xmlns="http://www.w3.org/TR/REC-html40">

<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=Generator content="Microsoft Word 15">
<title>政府信息公开工作年度报告</title>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties><o:Author>政府信息公开年度报告</o:Author></o:DocumentProperties>
</xml><![endif]-->
<style>
<!--
 /* Font Definitions */
 @font-face {font-family:宋体;}
 p.MsoNormal {mso-style-unhide:no;}
-->
</style>
</head>

<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'>
<!--StartFragment-->
<div class=WordSection1 style='layout-grid:15.6pt'>
<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>
${body}
<p class=MsoNormal><span lang=EN-US><![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></span></p>
</div>
</body>
</html>
`;
}

/** A portal's page around a report: scripts, navigation, imprint, neighbours, foot; everything within one form. */
export function portalPage(title: string, body: string): string {
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8"><title>${title}_某县人民政府</title>
<script>var pageConfig = { title: "<p>一、总体情况</p>" };</script>
<link rel="stylesheet" href="/css/main.css">
</head>
<body>
<form method="post" action="./content.aspx" id="aspnetForm">
<input type="hidden" name="__VIEWSTATE" value="/wEPDwUKLTY">
<div class="top"><a href="/">某县人民政府门户网站</a><a href="/en/">ENGLISH</a></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/zwgk/">政务公开</a></li><li><a href="/zwgk/nb/">政府信息公开年报</a></li></ul>
<table width="1000" align="center"><tr><td>
<table width="100%"><tr><td width="20%" valign="top">
<div>政府信息公开</div>
<ul><li><a href="/a">政府信息公开指南</a></li><li><a href="/b">主动公开情况</a></li><li><a href="/c">总体情况</a></li></ul>
</td><td>
<div>您现在的位置：<a href="/">首页</a> &gt; <a href="/zwgk/">政务公开</a> &gt; 政府信息公开年报</div>
<div class="detail">
<h1>${title}</h1>
<div class="info"><span>发布时间：2022-01-28 10:20</span>&nbsp;&nbsp;<span>来源：县政府办公室</span>&nbsp;&nbsp;浏览次数：<span id="hits">128</span> 【字体：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a>】</div>
<div class="share">分享到：<a href="#">微信</a></div>
<div id="zoom">
${body}
</div>
<p>【<a href="javascript:window.print()">打印本页</a>】 【<a href="javascript:window.close()">关闭窗口</a>】</p>
<div>上一篇：<a href="/1.html">某县人民政府2019年政府信息公开工作年度报告</a></div>
<div>下一篇：没有了</div>
</div>
</td></tr></table>
</td></tr></table>
</form>
<div class="footer"><p>主办：某县人民政府办公室　地址：某县一路1号</p><p>网站标识码：4100000001　豫ICP备00000001号</p></div>
<script src="/js/hits.js"></script>
</body>
</html>
`;
}
