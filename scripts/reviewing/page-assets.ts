export const STYLE = `body { font: 15px/1.6 system-ui, sans-serif; margin: 0; padding: 1rem; }
body:has(iframe) { display: grid; gap: 1rem; grid-template-columns: 1fr 1fr; height: 100vh; box-sizing: border-box; }
iframe { border: 1px solid; height: 100%; width: 100%; }
main { overflow: auto; }
.doubt:focus-within, .doubt:focus { outline: 2px solid; }
label { display: block; }
label input { box-sizing: border-box; width: 100%; }
.doubtful, :target { background: #ffec99; color: #000; }
.refused { border: 2px solid #b00; padding: .5rem; }
table { border-collapse: collapse; margin-block: 1rem; }
th, td { border: 1px solid #999; font-weight: normal; padding: 0 .4rem; text-align: start; }
.sheet { position: relative; }
.sheet canvas, .sheet img { display: block; width: 100%; }
.sheet svg { height: 100%; inset: 0; mix-blend-mode: multiply; position: absolute; width: 100%; }
#spot { fill: #ffec99; stroke: #b00; stroke-width: 2; vector-effect: non-scaling-stroke; }
.lines li { overflow-wrap: anywhere; white-space: pre-wrap; }
`;

export const SCRIPT = `const doubts = [...document.querySelectorAll('.doubt')];
let at = Math.max(0, doubts.findIndex(({ id }) => '#' + id === location.hash));
const go = (to) => {
  if (!doubts[to]) return;
  at = to;
  doubts[at].focus();
  doubts[at].scrollIntoView({ block: 'start' });
  doubts[at].querySelector('.place').click();
};
const open = (name) => {
  const field = doubts[at]?.querySelector('input.' + name);
  if (!field) return;
  field.closest('details').open = true;
  field.focus();
};
if (location.hash) go(at);
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input')) return;
  const act = { n: () => go(at + 1), p: () => go(at - 1), e: () => open('correct'), c: () => open('confirm') }[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
`;
