// What the module asks of the page besides memory: declared here so that any other undefined symbol is a link error.
// web/src/engine gives the real ones.
mergeInto(LibraryManager.library, {
  cairn_progress: function (done, total) {},
  cairn_better: function (bytes, length) {},
});
