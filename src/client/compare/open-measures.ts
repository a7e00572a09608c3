import { pressed } from './pressed.ts';

/** The dialog of measures opens before any data has come. */
export function openMeasures(form: HTMLFormElement): void {
  const dialog = form.querySelector('dialog');
  form.querySelector('#compare-measure-open')?.addEventListener('click', () => dialog?.showModal());
  dialog?.addEventListener('click', (event) => {
    // The dialog itself is hit only beside its contents.
    if (event.target === dialog || pressed(event, '[data-close]')) dialog.close();
  });
  dialog?.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
  });
}
