/**
 * The Visual tab of the classic editor. It would move tables out of our elements, delete empty ones and make paragraphs inside, so each
 * is one piece there, that can be moved and deleted, and comes back to the Text tab as it was written.
 */
import { carried, keep, putBack } from './classic-editor/keep.js';

/** Of TinyMCE 4, what is used here. */
type Settings = Partial<Record<'custom_elements' | 'extended_valid_elements' | 'content_style', string>>;
interface Content {
  content: string;
  /** Whether it is for the Text tab, or to be saved. */
  readonly save?: boolean;
  /** Whether it is for the clipboard. */
  readonly contextual?: boolean;
}
interface Editor {
  readonly settings: Settings;
  on(event: 'init', listen: () => void): void;
  on(event: 'copy cut', listen: (event: ClipboardEvent) => void): void;
  on(event: string, listen: (event: Content) => void): void;
}
declare const jQuery: (target: Document) => {
  on(event: 'wp-before-tinymce-init', listen: (event: unknown, settings: Settings) => void): void;
  on(event: 'tinymce-editor-setup', listen: (event: unknown, editor: Editor) => void): void;
};
/** What includes/content/classic-editor.php tells of our tags. */
declare const kpiElementsTinyMce: Readonly<Required<Settings>>;

const joined = (more: string, before = '', sign = ''): string => (before ? before + sign + more : more);

// Editors that a script opens, as those of text widgets, have not been told of our tags yet.
jQuery(document).on('wp-before-tinymce-init', (_, settings) => {
  const { custom_elements: tags, extended_valid_elements: valid, content_style: style } = kpiElementsTinyMce;
  settings.custom_elements = joined(tags, settings.custom_elements, ',');
  settings.extended_valid_elements = joined(valid, settings.extended_valid_elements, ',');
  settings.content_style = joined(style, settings.content_style);
});

jQuery(document).on('tinymce-editor-setup', (_, editor) => {
  const tags = (editor.settings.custom_elements ?? '').split(',').filter((tag) => tag.includes('-'));
  if (!tags.length) return;
  // Before WordPress makes paragraphs, as no plugin of the editor has begun to listen yet …
  editor.on('BeforeSetContent', (event) => {
    event.content = keep(event.content, tags);
  });
  editor.on('GetContent', (event) => {
    if (!event.save && !event.contextual) event.content = putBack(event.content);
  });
  // … and after it has made lines of them again, as all plugins listen by now.
  editor.on('init', () => {
    editor.on('SaveContent', (event) => {
      event.content = putBack(event.content);
    });
    editor.on('copy cut', ({ clipboardData }) => {
      const html = clipboardData?.getData('text/html');
      // The second type is how TinyMCE knows its own, of which it takes no styles away.
      if (html) for (const type of ['text/html', 'x-tinymce/html']) clipboardData?.setData(type, carried(html));
    });
  });
});
