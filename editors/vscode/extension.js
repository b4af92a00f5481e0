"use strict";
// Starts `mdlint-news server` for Markdown, and starts it again when its command changes or a user asks for it.

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function options() {
  const [command, ...args] = vscode.workspace.getConfiguration("mdlint-news").get("command");
  return { command, args };
}

async function start() {
  const selector = ["markdown", "mdx"].map((language) => ({ scheme: "file", language }));
  client = new LanguageClient("mdlint-news", "mdlint-news", options(), { documentSelector: selector });
  try {
    await client.start();
  } catch (error) {
    vscode.window.showErrorMessage(`mdlint-news: the server did not start: ${error.message}. Is mdlint-news[lsp] installed?`);
  }
}

async function restart() {
  await deactivate();
  await start();
}

async function activate(context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("mdlint-news.restart", restart),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration("mdlint-news.command")) return restart();
    }),
  );
  await start();
}

async function deactivate() {
  const running = client;
  client = undefined;
  if (running) await running.stop().catch(() => undefined);
}

module.exports = { activate, deactivate };
