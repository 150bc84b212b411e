/** Where the page changes its shape; stylelint.config.js holds the media queries of styles to the same. */
export const phone = '(width <= 44rem)'
export const tablet = '(width <= 68rem)'
export const wide = '(width >= 90rem)'
