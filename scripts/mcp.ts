import { McpServer } from '@modelcontextprotocol/server';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { DESCRIPTIONS, INPUTS } from './mcp/inputs.ts';
import { AskError, openSite } from './mcp/published-site.ts';
import { siteTools } from './mcp/tools.ts';

/**
 * `npm run mcp -- <address or folder>`: serves what a published site says to language models, over standard input and
 * output (Model Context Protocol). Standard output carries the protocol alone.
 */
const USAGE =
  'Usage: npm run --silent mcp -- <address of a site’s home page, or the folder that it was built into>';

const [place, ...more] = process.argv.slice(2);
if (place === undefined || more.length > 0) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  try {
    const tools = siteTools(await openSite(place));
    serveStdio(() => serverOf(tools));
  } catch (error) {
    if (!(error instanceof AskError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

function serverOf(tools: ReturnType<typeof siteTools>): McpServer {
  const server = new McpServer({ name: 'nianbao-archive', version: '1' });
  for (const name of Object.keys(INPUTS) as (keyof typeof INPUTS)[]) {
    const inputSchema = INPUTS[name];
    server.registerTool(
      name,
      { description: DESCRIPTIONS[name], inputSchema, annotations: { readOnlyHint: true } },
      async (input: unknown) => {
        try {
          const answer = await (tools[name] as (given: unknown) => Promise<object>)(input);
          return { content: [{ type: 'text' as const, text: JSON.stringify(answer) }] };
        } catch (error) {
          if (!(error instanceof AskError)) throw error;
          return { isError: true, content: [{ type: 'text' as const, text: error.message }] };
        }
      },
    );
  }
  return server;
}
