/** A phone or tablet: what takes the focus for writing opens a keyboard over the page. */
export const typesOnGlass = (): boolean => matchMedia('(hover: none) and (pointer: coarse)').matches
