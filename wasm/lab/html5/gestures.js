// What a person does on the canvas. Listeners on the canvas only; Tab and every shortcut with a modifier pass through to the page,
// and so does a scroll that the map cannot use.

/** Calls `lab` (point, leave, press, pan, zoom, home, step, clear) and gives back a function that ends it. */
function followGestures(canvas, lab) {
  var touches = new Map();
  var ended = new AbortController();
  function on(type, listener, passive) {
    canvas.addEventListener(type, listener, { signal: ended.signal, passive: passive });
  }
  function place(event) {
    var box = canvas.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }
  function between() {
    var two = Array.from(touches.values());
    var x = two[1].x - two[0].x;
    var y = two[1].y - two[0].y;
    return { x: two[0].x + x / 2, y: two[0].y + y / 2, distance: Math.max(1, Math.hypot(x, y)) };
  }

  on('pointerdown', function (event) {
    if (event.button !== 0) return;
    var at = place(event);
    if (event.pointerType === 'touch') touches.set(event.pointerId, at);
    if (touches.size > 1) {
      // A second finger: no longer a press, but a pan and a pinch.
      lab.leave();
      lab.press(false);
      return;
    }
    canvas.setPointerCapture(event.pointerId);
    lab.point(at.x, at.y);
    lab.press(true);
  });
  on('pointermove', function (event) {
    var at = place(event);
    if (!touches.has(event.pointerId) || touches.size < 2) {
      if (event.pointerType !== 'touch' || touches.size === 1) lab.point(at.x, at.y);
      return;
    }
    if (touches.size > 2) return;
    var before = between();
    touches.set(event.pointerId, at);
    var after = between();
    lab.pan(after.x - before.x, after.y - before.y);
    lab.zoom(after.x, after.y, after.distance / before.distance);
  });
  function lift(event) {
    var pinched = touches.size > 1;
    touches.delete(event.pointerId);
    if (pinched) return;
    // A touch that the page has taken over for scrolling was no press.
    if (event.type === 'pointercancel') lab.leave();
    lab.press(false);
    if (event.pointerType === 'touch') lab.leave();
  }
  on('pointerup', lift);
  on('pointercancel', lift);
  on('pointerleave', function (event) {
    if (event.pointerType !== 'touch') lab.leave();
  });

  // One finger scrolls the page up and down and the map sideways (touch-action: pan-y); two fingers are the map's.
  on('touchmove', function (event) {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  }, false);

  on('wheel', function (event) {
    var line = event.deltaMode === 0 ? 1 : 18;
    var at = place(event);
    if (event.ctrlKey) {
      event.preventDefault();
      lab.zoom(at.x, at.y, Math.exp(-event.deltaY * line * (Math.abs(event.deltaY) < 40 ? 0.01 : 0.002)));
      return;
    }
    var sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX;
    var down = event.shiftKey ? 0 : event.deltaY;
    // As in any scrolling part of a page: up and down only once the person has gone into it, and only as far as there is room.
    if (document.activeElement !== canvas) down = 0;
    if ((sideways !== 0 || down !== 0) && lab.pan(-sideways * line, -down * line)) event.preventDefault();
  }, false);

  var steps = { ArrowLeft: 0, ArrowRight: 1, ArrowUp: 2, ArrowDown: 3 };
  on('keydown', function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    var middle = { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 };
    if (event.key in steps) lab.step(steps[event.key]);
    else if (event.key === '+' || event.key === '=') lab.zoom(middle.x, middle.y, 1.25);
    else if (event.key === '-') lab.zoom(middle.x, middle.y, 0.8);
    else if (event.key === '0') lab.home();
    else if (event.key !== 'Escape' || !lab.clear()) return;
    event.preventDefault();
  });
  return function () {
    ended.abort();
  };
}
