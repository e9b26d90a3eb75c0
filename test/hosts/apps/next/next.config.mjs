// This folder is a project of its own, though it lies in another one.
export default { turbopack: { root: import.meta.dirname }, outputFileTracingRoot: import.meta.dirname };
