export { start } from 'app';
