import { builtinEnvironments, type Environment } from 'vitest/runtime'

/** jsdom for modules built as for Node: the real engine is forked from them, by a path that a browser build rewrites. */
const environment: Environment = { ...builtinEnvironments.jsdom, name: 'jsdom-on-node', viteEnvironment: 'ssr' }
export default environment
