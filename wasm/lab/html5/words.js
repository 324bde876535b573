// Words as pictures: the browser has the page's font, every script, and crisp edges at any scale.

/** Lines of at most `width`, broken at spaces, a longer word within; `measure` gives the width of a text. */
function brokenIntoLines(text, width, measure) {
  var lines = [];
  var line = '';
  text.split(/\s+/).forEach(function (word) {
    var longer = line ? line + ' ' + word : word;
    if (measure(longer) <= width) {
      line = longer;
      return;
    }
    if (line) lines.push(line);
    line = '';
    Array.from(word).forEach(function (letter) {
      if (line && measure(line + letter) > width) {
        lines.push(line);
        line = '';
      }
      line += letter;
    });
  });
  if (line) lines.push(line);
  return lines;
}

/** The first `most` lines; the last of them says by an ellipsis that there are more. */
function shortened(lines, most, width, measure) {
  if (lines.length <= most) return lines;
  var kept = lines.slice(0, most);
  var last = Array.from(kept[most - 1]);
  while (last.length > 0 && measure(last.join('') + '…') > width) last.pop();
  kept[most - 1] = last.join('').trimEnd() + '…';
  return kept;
}

var titleLine = 18;
var captionLine = 15;

/** A function of (what, index, width, height, scale) that gives a canvas and how wide its words are; null if there are none. */
function wordPainter(font, wordsOf) {
  var picture = document.createElement('canvas');
  var pen = picture.getContext('2d', { willReadFrequently: true });
  var styles = {
    title: '600 14px ' + font,
    module: '500 14px ' + font,
    caption: '500 12px ' + font,
    lane: '650 13px ' + font,
  };
  function measure(text) {
    return pen.measureText(text).width;
  }
  function write(lines, style, opacity, top, step) {
    pen.font = style;
    pen.globalAlpha = opacity;
    var reach = 0;
    lines.forEach(function (line, i) {
      pen.fillText(line, 0, top + (i + 0.5) * step);
      reach = Math.max(reach, measure(line));
    });
    return reach;
  }
  return function (what, index, width, height, scale) {
    var words = wordsOf(what, index);
    if (!words || !(words.title || words.caption)) return null;
    picture.width = Math.ceil(width * scale);
    picture.height = Math.ceil(height * scale);
    pen.scale(scale, scale);
    pen.fillStyle = '#fff';
    pen.textBaseline = 'middle';
    var style = styles[words.style];
    var step = what === 1 ? captionLine + 1 : titleLine;
    pen.font = styles.caption;
    var caption = words.caption ? shortened(brokenIntoLines(words.caption, width, measure), 1, width, measure) : [];
    pen.font = style;
    var room = Math.max(1, Math.floor((height - caption.length * captionLine - 6) / step));
    var title = shortened(brokenIntoLines(words.title, width, measure), room, width, measure);
    var top = (height - title.length * step - caption.length * captionLine) / 2;
    var above = write(caption, styles.caption, 0.82, top, captionLine);
    var below = write(title, style, 1, top + caption.length * captionLine, step);
    return { picture: picture, reach: Math.max(above, below) };
  };
}
