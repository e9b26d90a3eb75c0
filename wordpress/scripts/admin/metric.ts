/** A metric of the catalogue brings its name, unit, kind and direction into the form, and says what it is good for. */

type Choice = HTMLInputElement | HTMLSelectElement;

export function fillFromMetric(root: ParentNode): void {
  const metrics = root.querySelector<HTMLSelectElement>('#kpi-elements-metric');
  if (!metrics) return;
  const form = metrics.form!;
  const nameOf = (option = metrics.selectedOptions[0]) => (option?.value ? option.text : '');
  const help = root.querySelector('#kpi-elements-metric-help')!;
  const usual = help.textContent;
  const inform = () => (help.textContent = metrics.selectedOptions[0]?.dataset.informs ?? usual);
  let name = nameOf();
  inform();
  root.querySelector('#kpi-elements-fill')?.remove(); // it does by a round trip what happens here at once

  metrics.addEventListener('change', () => {
    const option = metrics.selectedOptions[0];
    const label = form.elements.namedItem('label') as HTMLInputElement;
    // A name that somebody has typed stays.
    if (option?.value && (label.value === '' || label.value === name)) label.value = option.text;
    for (const field of ['unit', 'kind', 'better']) {
      const value = option?.dataset[field];
      if (value) (form.elements.namedItem(field) as Choice | RadioNodeList).value = value;
    }
    name = nameOf();
    inform();
    form.dispatchEvent(new Event('change'));
  });
}
