// The lab's face to the page (lab.d.ts), inside the module that Emscripten wraps around it.

var paletteNames = [
  'ground', 'lane', 'laneLine', 'laneText', 'edge', 'edgeStrong',
  'moduleFill', 'moduleLine', 'moduleText', 'groupFill', 'groupLine', 'groupText',
  'awardFill', 'awardLine', 'awardText', 'ring',
];

var canvas = Module['canvas'];
var scene = { boxes: [], lanes: [] };
var words = { boxes: [], lanes: [] };
var drawn = 0;
var wanted = 0;
var request = 0;
var alive = false;
var endGestures = null;
var observer = null;

/** '#rrggbb' as 0xAABBGGRR. */
function colourNumber(hex) {
  var value = parseInt(hex.slice(1), 16);
  return (0xff000000 | ((value & 0xff) << 16) | (value & 0xff00) | ((value >> 16) & 0xff)) >>> 0;
}

function withBytes(length, fill) {
  var start = Module['_malloc'](length);
  fill(start);
  var result = null;
  return {
    call: function (name, extra) {
      result = Module[name](start, extra);
      Module['_free'](start);
      return result;
    },
  };
}

function tellSelection() {
  var index = Module['_lab_selected']();
  if (Module['onSelect']) Module['onSelect'](index < 0 ? null : scene.boxes[index]);
}

function draw() {
  var report = Module['_lab_frame']();
  drawn += 1;
  if (report & 1) wanted = Math.max(wanted, 2);
  canvas.style.cursor = report & 4 ? 'pointer' : 'grab';
  if (report & 2) tellSelection();
}

function drawWanted() {
  request = 0;
  if (!alive) return;
  wanted -= 1;
  draw();
  if (wanted > 0) request = requestAnimationFrame(drawWanted);
}

/** One frame for what has happened, and two more: Dear ImGui spreads a press and its release over frames. */
function wake() {
  if (!alive) return;
  wanted = 3;
  if (!request) request = requestAnimationFrame(drawWanted);
}

/** Calls an export and wakes the map; passes on what the export says. */
function act(name) {
  return function (a, b, c) {
    if (!alive) return 0;
    var said = Module[name](a, b, c);
    wake();
    return said;
  };
}

var gestures = {
  point: act('_lab_point'),
  leave: act('_lab_leave'),
  press: act('_lab_press'),
  zoom: act('_lab_zoom'),
  home: act('_lab_home'),
  pan: act('_lab_pan'),
  step: function (direction) {
    if (act('_lab_step')(direction)) tellSelection();
  },
  clear: function () {
    if (Module['_lab_selected']() < 0) return false;
    act('_lab_select')(-1);
    tellSelection();
    return true;
  },
};

/** Device pixels along `size` CSS pixels: as the browser counted them, unless (with an emulated screen) it counted other ones. */
function pixels(size, counted) {
  var computed = size * devicePixelRatio;
  return counted && Math.abs(counted - computed) < 2 ? counted : Math.round(computed);
}

/** As large as the canvas is on the screen, in device pixels; drawn at once, so that it never shows empty. */
function fit(entries) {
  if (!alive) return;
  var entry = entries[0];
  var counted = entry.devicePixelContentBoxSize;
  var width = entry.contentRect.width;
  var height = entry.contentRect.height;
  if (width < 1 || height < 1) return;
  canvas.width = pixels(width, counted && counted[0].inlineSize);
  canvas.height = pixels(height, counted && counted[0].blockSize);
  Module['_lab_resize'](width, height, canvas.width / width);
  draw();
  wake();
}

function observeSize() {
  observer = new ResizeObserver(fit);
  try {
    observer.observe(canvas, { box: 'device-pixel-content-box' });
  } catch (unknownBox) {
    observer.observe(canvas);
  }
}

function stop() {
  if (!alive) return;
  alive = false;
  cancelAnimationFrame(request);
  observer.disconnect();
  endGestures();
}

function startLab() {
  var context = GL.createContext(canvas, {
    majorVersion: 2,
    alpha: false,
    antialias: false,
    depth: false,
    stencil: false,
  });
  if (!context || !GL.makeContextCurrent(context)) throw new Error('WebGL 2 is not available');
  if (!Module['_lab_start']()) throw new Error('The graphics driver does not take the program');
  alive = true;
  canvas.addEventListener('webglcontextlost', function () {
    if (!alive) return;
    stop();
    if (Module['onContextLost']) Module['onContextLost']();
  }, { once: true });
  canvas.style.touchAction = 'pan-y';
  Module['paintWords'] = wordPainter(Module['font'] || 'sans-serif', function (what, index) {
    if (what === 1) return { title: words.lanes[index], style: 'lane' };
    var box = scene.boxes[index];
    var said = words.boxes[index] || { title: '' };
    return { title: said.title, caption: said.caption, style: box.kind === 'module' ? 'module' : 'title' };
  });
  endGestures = followGestures(canvas, gestures);
  observeSize();
}

Module['show'] = function (newScene, newWords) {
  if (!alive) return;
  var json = JSON.stringify(newScene);
  var length = lengthBytesUTF8(json);
  var taken = withBytes(length + 1, function (start) {
    stringToUTF8(json, start, length + 1);
  }).call('_lab_show', length);
  if (!taken) throw new Error('Not a scene');
  scene = newScene;
  words = newWords;
  wake();
};

Module['setPalette'] = function (palette) {
  if (!alive) return;
  withBytes(paletteNames.length * 4, function (start) {
    paletteNames.forEach(function (name, i) {
      HEAPU32[(start >> 2) + i] = colourNumber(palette[name]);
    });
  }).call('_lab_palette');
  wake();
};

Module['select'] = function (id) {
  var index = scene.boxes.findIndex(function (box) {
    return box.id === id;
  });
  if (index < 0) {
    index = scene.boxes.findIndex(function (box) {
      return box.node === id;
    });
  }
  act('_lab_select')(index);
};

function zoomBy(factor) {
  return function () {
    gestures.zoom(canvas.clientWidth / 2, canvas.clientHeight / 2, factor);
  };
}
Module['zoomIn'] = zoomBy(1.25);
Module['zoomOut'] = zoomBy(0.8);
Module['home'] = gestures.home;

Module['frames'] = function () {
  return drawn;
};

Module['dispose'] = function () {
  if (!alive) return;
  stop();
  Module['_lab_stop']();
};

Module['onRuntimeInitialized'] = startLab;
