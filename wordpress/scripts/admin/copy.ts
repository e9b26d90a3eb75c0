/** Buttons that copy a shortcode. Where a browser has no clipboard for this page, there are none: the text can be marked. */

declare const wp: { a11y: { speak(words: string): void }; i18n: { __(words: string, domain: string): string } };

export function copyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = !navigator.clipboard;
    const words = button.textContent;
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(button.dataset.copy!).then(() => {
        button.textContent = wp.i18n.__('Copied', 'kpi-elements');
        wp.a11y.speak(button.textContent);
        button.addEventListener('blur', () => (button.textContent = words), { once: true });
      });
    });
  }
}
