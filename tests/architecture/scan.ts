import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

export type Source = { path: string; text: string }
export type Import = { from: string; specifier: string; target: string | null; typeOnly: boolean }

/** Every file that git keeps or would keep (new ones included), as paths from the top. */
export function listFiles(): string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((path) => path !== '')
}

export function readSources(): Source[] {
  return listFiles()
    .filter((path) => /\.tsx?$/.test(path))
    .flatMap((path) => {
      try {
        return [{ path, text: readFileSync(path, 'utf8') }]
      } catch {
        return [] // deleted, but not yet staged
      }
    })
}

/** The imports of a file by TypeScript's own scanner; `target` is a path of the house or null. */
export function importsOf(source: Source): Import[] {
  let imports = scanned.get(source)
  if (!imports) {
    imports = scan(source)
    scanned.set(source, imports)
  }
  return imports
}

/** Every rule asks for the same files: each is scanned once. */
const scanned = new WeakMap<Source, Import[]>()

function scan({ path, text }: Source): Import[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)
  const found: Import[] = []
  const add = (specifier: ts.Node | undefined, typeOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier)) {
      found.push({
        from: path,
        specifier: specifier.text,
        target: resolve(path, specifier.text),
        typeOnly,
      })
    }
  }
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.isTypeOnly ?? false)
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly)
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function resolve(from: string, specifier: string): string | null {
  const bare = specifier.replace(/\?.*$/, '')
  if (bare.startsWith('#')) return bare.slice(1)
  if (bare.startsWith('.')) return posix.join(posix.dirname(from), bare)
  return null
}

/** The texts in やさしい日本語: those tagged `easy`, and whatever else stands under a key `easy`. */
export function easyTextsOf({ path, text }: Source): { tagged: string[]; plain: string[] } {
  const texts: { tagged: string[]; plain: string[] } = { tagged: [], plain: [] }
  const visit = (node: ts.Node, under: boolean): void => {
    if (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'easy') {
      const { template } = node
      if (ts.isNoSubstitutionTemplateLiteral(template)) texts.tagged.push(template.text)
      else {
        texts.tagged.push(template.head.text)
        for (const { expression, literal } of template.templateSpans) {
          visit(expression, under)
          texts.tagged.push(literal.text)
        }
      }
      return
    }
    const literal = ts.isStringLiteralLike(node) || ts.isTemplateHead(node)
    if (under && (literal || ts.isTemplateMiddleOrTemplateTail(node))) texts.plain.push(node.text)
    const isEasy = ts.isPropertyAssignment(node) && node.name.getText() === 'easy'
    ts.forEachChild(node, (child) => visit(child, under || isEasy))
  }
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true), false)
  return texts
}
