// npm start: builds, then serves the repository with the demo on top of what was built. `npm run live` names its live page.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { answers } from './live.mjs';
import { serve } from './serve.mjs';

execFileSync('npm', ['run', 'build', '--silent'], { stdio: 'inherit' });
const { origin } = await serve(join(import.meta.dirname, '..'), { port: Number(process.env.PORT ?? 8080), answers });
console.log(`${origin}/demo/${process.argv[2] ?? ''}`);
