// npm run wordpress:start: a WordPress of its own with the plugin and a dashboard, until it is stopped. Run with tsx.
import { join } from 'node:path';
import { newSite, password, roles } from '../../test/wordpress/site.ts';

// To be stopped is no failure here.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit());
const port = Number(process.env.PORT ?? 8881);
const site = await newSite('6.5', { port }).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error(`Port ${port} is taken: PORT=${port + 1} npm run wordpress:start`);
  process.exit(1);
});
const page = site.php(`require '${join(import.meta.dirname, 'sample.php')}';`, 'admin');
await site.serve();
console.log(`
The dashboard:  ${site.origin}/
In the editor:  ${site.origin}/wp-admin/post.php?post=${page}&action=edit
Log in as:      ${roles.join(', ')}; password: ${password}

Every start makes a new site. Ctrl+C stops it and removes it.`);
