// Prototypes as old scripts leave them, with more in them than there should be, and closed to others.
Array.prototype.each = function (visit) {
  this.forEach(visit)
}
Array.prototype.toJSON = function () {
  return this.map((each) => each)
}
Function.prototype.method = function (name, body) {
  this.prototype[name] = body
}
for (const each of [String, Number, Date, Map, Set, Promise, EventTarget, Event, Node, Element]) {
  Object.freeze(each.prototype)
}

// Names that scripts look for on the page.
window.$ = window._ = window.module = window.exports = window.define = 'taken'

// A listener that leaves no click to anybody.
addEventListener('click', (event) => event.stopPropagation())
