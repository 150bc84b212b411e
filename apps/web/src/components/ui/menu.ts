import { createContext } from 'svelte'

/** What an item may ask of the menu it is in. */
export const [menuOf, setMenu] = createContext<{ close: () => void }>()
