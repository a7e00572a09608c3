// A refresh would lose the fragment, which may name a cell or a line that the new page has too.
(function () {
  var to = document.currentScript.dataset.to;
  location.replace(to.includes('#') ? to : to + location.hash);
})();
