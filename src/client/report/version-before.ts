/** A published link to a line or cell that only an earlier version of the report has leads there. */
const before = document.querySelector<HTMLElement>('[data-version-before]')?.dataset['versionBefore'];
const fragment = location.hash.slice(1);
if (
  before &&
  /^(?:(?:page-)?L\d+|P\d+|[a-z]+(?:-p\d+|\..+))$/.test(fragment) &&
  !document.getElementById(fragment)
) {
  location.replace(`${before}#${fragment}`);
}
