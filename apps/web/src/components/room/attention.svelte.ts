let here = $state(document.visibilityState === 'visible' && document.hasFocus())
const look = (): void => void (here = document.visibilityState === 'visible' && document.hasFocus())
document.addEventListener('visibilitychange', look)
addEventListener('focus', look)
addEventListener('blur', look)

/** Whether somebody is in front of the page: the tab is visible and the window has the focus. */
export const attention = {
  get here(): boolean {
    return here
  },
}
