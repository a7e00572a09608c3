// Runs before the first paint, so that a chosen theme or type size does not flash in late.
(function () {
  try {
    var theme = localStorage.getItem('nianbao.theme');
    var type = localStorage.getItem('nianbao.type');
    if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
    if (type === 'large') document.documentElement.dataset.type = type;
  } catch {
    // Storage may be blocked; the page then follows the system.
  }
})();
