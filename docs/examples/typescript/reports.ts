// A strict, typed client without any library at run time: npm install && npm run generate && npm run build && npm start
// [-- http://127.0.0.1:8080]
import { print } from 'graphql';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { ByIdDocument, ReportPageDocument, UnitCostsDocument, type ReportFilter, type ReportPageQuery } from './generated.js';

const server = process.argv[2] ?? 'http://127.0.0.1:8080';

interface Answer<T> {
  data?: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

async function ask<T, V>(document: TypedDocumentNode<T, V>, variables: V): Promise<T> {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const answer = (await response.json()) as Answer<T>;
  if (answer.errors || !answer.data) {
    throw new Error((answer.errors ?? []).map((error) => `${error.extensions?.code}: ${error.message}`).join('\n'));
  }
  return answer.data;
}

const filter: ReportFilter = { year: { from: 2013 }, score: { from: '60' } };
const ids: string[] = [];
let after: string | null = null;
do {
  const { reports }: ReportPageQuery = await ask(ReportPageDocument, { filter, after });
  for (const report of reports.nodes) {
    // score is string | null: the compiler doesn't let a missing one pass for zero.
    const place = [report.region?.parent?.name, report.region?.name].filter(Boolean).join('');
    console.log(`${report.fiscalYear ?? '–'}  ${place}  ${report.score ?? '–'} 分  ${report.title}`);
    ids.push(report.id);
  }
  after = reports.pageInfo.hasNextPage ? (reports.pageInfo.endCursor ?? null) : null;
} while (after);

const { nodes } = await ask(ByIdDocument, { ids: ids.slice(0, 100) });
for (const node of nodes) {
  if (node?.__typename === 'Report') {
    console.log(`${node.findingCounts.errors} 处错误  ${node.title}`);
  }
}

const { unitCosts } = await ask(UnitCostsDocument, { name: '终端机' });
for (const cost of unitCosts.nodes) {
  console.log(`${cost.name}  ${cost.quantity ?? '–'} ${cost.unit ?? ''}  每件 ${cost.unitCost ?? '–'} 万元`);
}
