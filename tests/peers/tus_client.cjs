// Uploads a file with tus-js-client, as any program could; what happened comes out as one JSON object.
// node tus_client.cjs MODULES ENDPOINT TOKEN FILE [--resume URL] [--stop BYTES]
const { createHash } = require("crypto");
const { createRequire } = require("module");
const fs = require("fs");

const [modules, endpoint, token, file, ...rest] = process.argv.slice(2);
const options = Object.fromEntries(rest.map((word, at) => [word, rest[at + 1]]).filter((_, at) => at % 2 === 0));
const tus = createRequire(`${modules}/`)("tus-js-client");
const content = fs.readFileSync(file);
const stop = Number(options["--stop"] ?? Infinity);
const seen = [];

function end(found) {
  process.stdout.write(JSON.stringify({ url: upload.url, requests: seen, ...found }), () => process.exit(0));
}

const upload = new tus.Upload(content, {
  endpoint,
  uploadUrl: options["--resume"] ?? null,
  headers: { Authorization: token },
  metadata: { filename: "a.esda", sha256: createHash("sha256").update(content).digest("hex") },
  chunkSize: 4096,
  retryDelays: [0, 50],
  onAfterResponse: (request, response) => seen.push([request.getMethod(), response.getStatus()]),
  onChunkComplete: (_, accepted) => accepted >= stop && end({ accepted }),
  onError: (error) => end({ status: error.originalResponse?.getStatus() ?? null, body: error.originalResponse?.getBody() }),
  onSuccess: () => end({ done: true }),
});
upload.start();
