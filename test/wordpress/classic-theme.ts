/** A theme as they were before blocks: it prints its head first, then posts and one area of widgets. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.js';

const files = {
  'style.css': '/* Theme Name: Classic */',
  'functions.php': `<?php
    add_action( 'widgets_init', function () {
      register_sidebar( array( 'id' => 'side', 'name' => 'Side', 'before_widget' => '<aside>', 'after_widget' => '</aside>' ) );
    } );`,
  'index.php': `<!doctype html>
    <html <?php language_attributes(); ?>>
      <head><meta name="viewport" content="width=device-width"><?php wp_head(); ?></head>
      <body <?php body_class(); ?>>
        <?php
        while ( have_posts() ) {
          the_post();
          is_singular() ? the_content() : the_excerpt();
        }
        dynamic_sidebar( 'side' );
        wp_footer();
        ?>
      </body>
    </html>`,
};

export function useClassicTheme(site: Site): void {
  const folder = join(site.root, 'wp-content/themes/classic');
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  site.php("switch_theme( 'classic' );", 'admin');
}
