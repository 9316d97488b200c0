// An element in the shadow of an element in the shadow of an element.
class OuterBox extends HTMLElement {
  connectedCallback() {
    this.attachShadow({ mode: 'open' }).append(document.createElement('inner-box'))
  }
}

class InnerBox extends HTMLElement {
  connectedCallback() {
    const explorer = document.createElement('entente-explorer')
    explorer.setAttribute('src', '../node_modules/entente-graph/graph-data/sahel.json')
    this.attachShadow({ mode: 'open' }).append(explorer)
  }
}

customElements.define('outer-box', OuterBox)
customElements.define('inner-box', InnerBox)
