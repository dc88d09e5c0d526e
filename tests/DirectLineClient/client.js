// Usage: node client.js <address> <token> <socket|polling> [conversation]
// Commands come as lines on stdin: say <clientActivityID> <text> | upload <clientActivityID> <name> <text> | kill | end
// Events go as JSON lines to stdout: status, activity, posted, refused.
'use strict';
const WebSocket = require('ws');
const http = require('node:http');
const readline = require('node:readline');

const sockets = [];
// As in a browser: a form is sent as multipart.
global.XMLHttpRequest = class extends require('xhr2') {
  send(body) {
    if (!(body instanceof FormData)) {
      return super.send(body);
    }

    const form = new Response(body);
    this.setRequestHeader('Content-Type', form.headers.get('content-type'));
    form.arrayBuffer().then(bytes => super.send(bytes));
  }
};
global.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
    this.on('open', () => write({ event: 'socket' }));
  }
};
const { DirectLine } = require('botframework-directlinejs');

const [address, token, mode, conversationId] = process.argv.slice(2);
const write = what => process.stdout.write(JSON.stringify(what) + '\n');
const client = new DirectLine({ token, conversationId, domain: `${address}/v3/directline`, webSocket: mode === 'socket', pollingInterval: 200 });

client.connectionStatus$.subscribe(status => write({ event: 'status', status }));
client.activity$.subscribe(
  activity => write({ event: 'activity', activity }),
  problem => write({ event: 'ended', message: String(problem && problem.message) }));

function post(activity) {
  client.postActivity(activity).subscribe(
    id => write({ event: 'posted', id, key: activity.channelData && activity.channelData.clientActivityID }),
    problem => write({ event: 'refused', status: problem && problem.status }));
}

const acts = {
  say: (key, ...words) => post({ type: 'message', text: words.join(' '), from: { id: 'dl_node' }, channelData: { clientActivityID: key } }),
  // The client reads a file from an address, as Web Chat gives it one of the page.
  upload: (key, name, text) => http.createServer((_, answer) => answer.end(text)).listen(0, '127.0.0.1', function () {
    post({
      type: 'message', from: { id: 'dl_node' }, channelData: { clientActivityID: key },
      attachments: [{ contentType: 'text/plain', name, contentUrl: `http://127.0.0.1:${this.address().port}/` }],
    });
  }),
  kill: () => sockets.splice(0).forEach(socket => socket.terminate()),
  end: () => process.exit(0),
};
readline.createInterface({ input: process.stdin }).on('line', line => {
  const [act, ...rest] = line.split(' ');
  acts[act](...rest);
});
