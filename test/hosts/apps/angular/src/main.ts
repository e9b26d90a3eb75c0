import { bootstrapApplication } from '@angular/platform-browser';
import 'kpi-elements';
import { App } from './app';

await bootstrapApplication(App);
