/** Rows that matter for one choice only, such as a currency for money, are shown with that choice. */

/** What is chosen in a form under a name: of a list, or of a row of buttons. */
function chosen(form: HTMLFormElement, name: string): string | undefined {
  const field = form.elements.namedItem(name);
  return field instanceof HTMLSelectElement || field instanceof RadioNodeList ? field.value : undefined;
}

export function shownAsChosen(root: ParentNode): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form.kpi-elements-form')) {
    const show = () => {
      for (const row of form.querySelectorAll<HTMLElement>('[data-shown-if]')) {
        const fits = row.dataset.shownIf!.split(';').every((condition) => {
          const [name = '', values = ''] = condition.split('=');
          const choice = chosen(form, name);
          return choice === undefined || values.split(' ').includes(choice);
        });
        // What somebody is told to look at is never hidden.
        row.hidden = !fits && !row.querySelector('[aria-invalid]');
      }
    };
    form.addEventListener('change', show);
    show();
  }
}
