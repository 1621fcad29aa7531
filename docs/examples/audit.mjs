// The GraphQL-over-HTTP audits of the package graphql-http against a running server: every one must pass, the
// recommendations too. In docs/examples/typescript: npm install && npm run audit [-- http://127.0.0.1:8080]
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const here = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
const { auditServer } = here('graphql-http');
const server = process.argv[2] ?? 'http://127.0.0.1:8080';

const results = await auditServer({ url: `${server}/graphql`, fetchFn: fetch });
const failed = results.filter((result) => result.status !== 'ok');
for (const result of failed) {
  console.log(`${result.status}  ${result.id}  ${result.name}: ${result.reason}`);
}
console.log(`${results.length - failed.length} of ${results.length} audits passed`);
process.exitCode = failed.length === 0 ? 0 : 1;
