// What the compiler knows of the declarations that were built.
import ts from 'typescript';

const options = {
  ...{ strict: true, skipLibCheck: true, types: [] },
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.ESNext,
  target: ts.ScriptTarget.ES2022,
};

/** The compiler, and what it knows of all classes and types that the library exports. */
export function declared() {
  const entry = 'dist/classes.d.ts';
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  return { checker, exported: checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry))) };
}
