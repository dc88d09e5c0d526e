// Usage: node client.js <address> <token> <socket|polling>
// Commands come as lines on stdin: say <clientActivityID> <text> | kill | end
// Events go as JSON lines to stdout: status, activity, posted, refused.
'use strict';
const WebSocket = require('ws');
const readline = require('node:readline');

const sockets = [];
global.XMLHttpRequest = require('xhr2');
global.WebSocket = class extends WebSocket {
  constructor(...args) {
    super(...args);
    sockets.push(this);
    this.on('open', () => write({ event: 'socket' }));
  }
};
const { DirectLine } = require('botframework-directlinejs');

const [address, token, mode] = process.argv.slice(2);
const write = what => process.stdout.write(JSON.stringify(what) + '\n');
const client = new DirectLine({ token, domain: `${address}/v3/directline`, webSocket: mode === 'socket', pollingInterval: 200 });

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
  kill: () => sockets.splice(0).forEach(socket => socket.terminate()),
  end: () => process.exit(0),
};
readline.createInterface({ input: process.stdin }).on('line', line => {
  const [act, ...rest] = line.split(' ');
  acts[act](...rest);
});
