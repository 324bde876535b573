import { App } from './app/app';
import { startEngine } from './engine/client';

new App(startEngine(), false).start();
