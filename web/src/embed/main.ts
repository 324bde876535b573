import { App } from '../app/app';
import { startEngine } from '../engine/client';
import { tellHeight } from './height';

new App(startEngine(), true).start();
tellHeight();
