// What host.cpp asks of the browser. Words are white on nothing: only their coverage is used.
mergeInto(LibraryManager.library, {
  lab_paint_words__deps: ['$GL'],
  lab_paint_words: function (what, index, width, height, scale) {
    var painted = Module['paintWords'](what, index, width, height, scale);
    if (!painted) return 0;
    var gl = GL.currentContext.GLctx;
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.ALPHA, gl.ALPHA, gl.UNSIGNED_BYTE, painted.picture);
    return painted.reach;
  },
});
