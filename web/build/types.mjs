// Makes src/api/schema.ts from openapi.json, the description of what the server answers; with --check only tells whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const description = JSON.parse(readFileSync(at('../openapi.json'), 'utf8'));
const target = at('../src/api/schema.ts');
const simple = { string: 'string', integer: 'number', number: 'number', boolean: 'boolean', null: 'null' };
const key = (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
const literal = (value) => (typeof value === 'string' ? `'${value}'` : String(value));
const about = ({ description: told }, indent) => (told ? `${indent}/** ${told} */\n` : '');

function typeOf(schema, indent) {
  if (schema.$ref) {
    return `Schemas['${schema.$ref.split('/').at(-1)}']`;
  }

  if (schema.oneOf) {
    return schema.oneOf.map((one) => typeOf(one, indent)).join(' | ');
  }

  if ('const' in schema || schema.enum) {
    return (schema.enum ?? [schema.const]).map(literal).join(' | ');
  }

  const all = [schema.type ?? []].flat().map((type) => (type === 'array' ? arrayOf(schema, indent) : type === 'object' ? objectOf(schema, indent) : simple[type]));
  return all.join(' | ') || 'unknown';
}

function arrayOf(schema, indent) {
  return schema.prefixItems
    ? `[${schema.prefixItems.map((item) => typeOf(item, indent)).join(', ')}]`
    : `(${typeOf(schema.items, indent)})[]`.replace(/^\(([\w'[\]]+)\)/, '$1');
}

function objectOf(schema, indent) {
  if (!schema.properties) {
    return `Record<string, ${typeof schema.additionalProperties === 'object' ? typeOf(schema.additionalProperties, indent) : 'unknown'}>`;
  }

  const inner = indent + '  ';
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties).map(([name, of]) => `${about(of, inner)}${inner}${key(name)}${required.has(name) ? '' : '?'}: ${typeOf(of, inner)};`);
  // What lets other members be there tells nothing of them.
  return `{\n${[...members, ...(schema.additionalProperties === false ? [] : [`${inner}[more: string]: unknown;`])].join('\n')}\n${indent}}`;
}

const schemas = Object.entries(description.components.schemas).map(([name, schema]) => `${about(schema, '  ')}  ${name}: ${typeOf(schema, '  ')};`);
const answers = Object.entries(description.paths).flatMap(([path, { get }]) => {
  const [answer] = Object.values(get.responses['200'].content ?? {});
  const query = get.parameters.filter((p) => p.in === 'query').map((p) => `${key(p.name)}${p.required ? '' : '?'}: ${typeOf(p.schema, '')};`);
  return answer?.schema?.$ref && path.startsWith('/api/v1/')
    ? [`  '${path.slice('/api/v1/'.length)}': { answer: ${typeOf(answer.schema, '')}; query: { ${query.join(' ')} } };`] : [];
});
const text = `// Made from openapi.json by build/types.mjs (npm run types): never edited by hand.

/** The shapes of all answers. */
export interface Schemas {
${schemas.join('\n')}
}

/** What is answered to which question, by its path below /api/v1. */
export interface Questions {
${answers.join('\n')}
}
`;

if (!process.argv.includes('--check')) {
  writeFileSync(target, text);
  console.log(`types: ${schemas.length} shapes, ${answers.length} questions in src/api/schema.ts`);
} else if (readFileSync(target, 'utf8') !== text) {
  console.error('types: src/api/schema.ts is older than openapi.json; run npm run types in web/');
  process.exit(1);
}
