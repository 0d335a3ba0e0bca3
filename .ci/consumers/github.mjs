// Prints findings, read as JSON Lines from standard input, as GitHub's own library prints annotations.
import * as core from '@actions/core';
import {createInterface} from 'node:readline';

const say = {error: core.error, warning: core.warning, info: core.notice};
for await (const line of createInterface({input: process.stdin})) {
  const f = JSON.parse(line);
  const place = {title: f.rule, file: f.path, startLine: f.start.line, startColumn: f.start.column};
  if (f.end.line === f.start.line && f.end.column > f.start.column) {
    Object.assign(place, {endLine: f.end.line, endColumn: f.end.column});
  }
  say[f.severity](f.message, place);
}
