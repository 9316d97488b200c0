// Whatever the browser refuses is shown on the page.
const violations = []

document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample }) => {
  violations.push([effectiveDirective, blockedURI, sample].join(' '))
  document.querySelector('#violations').textContent = violations.join('; ')
})
