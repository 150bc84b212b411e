/** @type {import('@sveltejs/vite-plugin-svelte').SvelteConfig} */
export default {
  compilerOptions: {
    runes: true,
    // Short: each is written a dozen times, and does not compress.
    cssHash: ({ hash, filename }) => `s${hash(filename).slice(0, 4)}`,
  },
}
