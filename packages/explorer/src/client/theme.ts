import { element } from './data.ts'

const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]
const KEY = 'pau-report-theme'

/** The switch between light, dark and what the system says. The choice is kept where the browser allows it. */
export function startTheme(): void {
  const button = element<HTMLButtonElement>('#theme')
  let theme = remembered()
  const show = () => {
    document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme
    button.textContent = theme
    button.setAttribute('aria-label', `Colours: ${theme === 'auto' ? 'as the system' : theme}`)
  }
  button.addEventListener('click', () => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] as Theme
    try {
      localStorage.setItem(KEY, theme)
    } catch {
      // It holds until the page is closed.
    }
    show()
  })
  show()
}

function remembered(): Theme {
  try {
    const theme = localStorage.getItem(KEY) as Theme
    return THEMES.includes(theme) ? theme : 'auto'
  } catch {
    return 'auto'
  }
}
