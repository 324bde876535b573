import { App } from '../app/app';
import { startEngine } from '../engine/client';
import { embedView } from './frame';
import { tellHeight } from './height';

new App(startEngine(), embedView, true).start();
tellHeight();
