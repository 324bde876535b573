import { App } from './app/app';
import { acceptDrops, focusSearchOnSlash, keepColours } from './app/gestures';
import { startEngine } from './engine/client';
import { siteView } from './pages/frame';

const app = new App(startEngine(), siteView, false);
keepColours(() => void app.refresh());
focusSearchOnSlash();
acceptDrops((files) => app.openFiles(files));
app.start();
