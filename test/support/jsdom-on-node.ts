import { builtinEnvironments } from 'vitest/runtime'

/** jsdom for modules built as for Node: the real engine is forked from them, by a path that a browser build rewrites. */
export default { ...builtinEnvironments.jsdom, name: 'jsdom-on-node', viteEnvironment: 'ssr' }
