// The reader's choice of light or dark, for the page and the explorer alike.
document.querySelector('.masthead button').addEventListener('click', ({ currentTarget }) => {
  const { style } = document.documentElement
  const isDark = getComputedStyle(document.documentElement).colorScheme === 'dark'
  const wasDark = isDark || (style.colorScheme === '' && matchMedia('(prefers-color-scheme: dark)').matches)
  style.colorScheme = wasDark ? 'light' : 'dark'
  currentTarget.textContent = wasDark ? 'Dark' : 'Light'
})
