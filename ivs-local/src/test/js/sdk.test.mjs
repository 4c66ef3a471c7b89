// The AWS SDK for JavaScript against the stand-in at IVS_ENDPOINT.
import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { after, beforeEach, test } from "node:test";
import * as sdk from "@aws-sdk/client-ivs-realtime";

const endpoint = process.env.IVS_ENDPOINT;
const client = new sdk.IVSRealTimeClient({
  endpoint,
  region: "ap-northeast-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  maxAttempts: 1,
});
const send = (name, input = {}) => client.send(new sdk[`${name}Command`](input));

async function admin(method, path, body) {
  const answer = await fetch(`${endpoint}/_admin${path}`, { method, body: body && JSON.stringify(body) });
  assert.equal(answer.status, 200);
  return answer.json();
}

beforeEach(() => admin("POST", "/reset"));
after(() => client.destroy());

const stage = async (input) => (await send("CreateStage", input)).stage;

async function publisher(arn, id) {
  return admin("PUT", `/stages/${arn.split("/")[1]}/participants/${id}`, { userId: "u", publishing: true });
}

test("stages", async () => {
  const created = await stage({ name: "one", tags: { app: "ivs-live" } });
  assert.match(created.arn, /^arn:aws:ivs:ap-northeast-1:\d{12}:stage\/[A-Za-z0-9]{12}$/);
  assert.ok(created.endpoints.whip.startsWith(`${endpoint}/`));
  assert.deepEqual((await send("GetStage", { arn: created.arn })).stage, created);
  assert.equal((await send("UpdateStage", { arn: created.arn, name: "two" })).stage.name, "two");
  await send("DeleteStage", { arn: created.arn });
  await assert.rejects(send("GetStage", { arn: created.arn }), sdk.ResourceNotFoundException);
});

test("pagination", async () => {
  const arns = [];
  for (let i = 0; i < 5; i++) arns.push((await stage({ name: `s${i}` })).arn);
  const seen = [];
  let pages = 0;
  for await (const page of sdk.paginateListStages({ client, pageSize: 2 }, {})) {
    pages++;
    seen.push(...page.stages.map((s) => s.arn));
  }
  assert.deepEqual(seen, arns);
  assert.equal(pages, 3);
});

test("tags", async () => {
  const { arn } = await stage({ tags: { a: "1", b: "2" } });
  await send("TagResource", { resourceArn: arn, tags: { "c d": "ü" } });
  await send("UntagResource", { resourceArn: arn, tagKeys: ["a", "b"] });
  assert.deepEqual((await send("ListTagsForResource", { resourceArn: arn })).tags, { "c d": "ü" });
});

test("tokens", async () => {
  const { arn } = await stage();
  const { participantToken } = await send("CreateParticipantToken", {
    stageArn: arn,
    duration: 30,
    userId: "anna",
    attributes: { name: "Anna" },
    capabilities: ["SUBSCRIBE"],
  });
  assert.ok(participantToken.expirationTime instanceof Date);
  const claims = JSON.parse(Buffer.from(participantToken.token.split(".")[1], "base64url"));
  assert.equal(claims.jti, participantToken.participantId);
  assert.equal(claims.exp * 1000, participantToken.expirationTime.getTime());
  assert.deepEqual(claims.capabilities, { allow_subscribe: true });
});

test("participants and sessions", async () => {
  const { arn } = await stage();
  const { sessionId } = await publisher(arn, "anna");
  const inSession = { stageArn: arn, sessionId };
  const { participants } = await send("ListParticipants", { ...inSession, filterByState: "CONNECTED" });
  assert.deepEqual(participants.map((p) => [p.participantId, p.published]), [["anna", true]]);
  const { participant } = await send("GetParticipant", { ...inSession, participantId: "anna" });
  assert.ok(participant.firstJoinTime instanceof Date);
  await send("DisconnectParticipant", { stageArn: arn, participantId: "anna" });
  const { events } = await send("ListParticipantEvents", { ...inSession, participantId: "anna" });
  assert.deepEqual(events.map((e) => e.name), ["JOINED", "PUBLISH_STARTED", "LEFT"]);
  assert.equal((await send("ListStageSessions", { stageArn: arn })).stageSessions[0].sessionId, sessionId);
  assert.ok((await send("GetStageSession", inSession)).stageSession.endTime instanceof Date);
});

test("replication", async () => {
  const source = (await stage()).arn;
  const destination = (await stage()).arn;
  await publisher(source, "anna");
  const replication = { sourceStageArn: source, destinationStageArn: destination, participantId: "anna" };
  await send("StartParticipantReplication", replication);
  const list = { sourceStageArn: source, participantId: "anna" };
  assert.equal((await send("ListParticipantReplicas", list)).replicas[0].replicationState, "ACTIVE");
  await send("StopParticipantReplication", replication);
  assert.equal((await send("ListParticipantReplicas", list)).replicas[0].replicationState, "STOPPED");
});

test("public keys", async () => {
  const publicKeyMaterial = () =>
    generateKeyPairSync("ec", { namedCurve: "P-384" }).publicKey.export({ type: "spki", format: "pem" });
  const { publicKey } = await send("ImportPublicKey", { publicKeyMaterial: publicKeyMaterial(), name: "slot-1" });
  assert.deepEqual((await send("GetPublicKey", { arn: publicKey.arn })).publicKey, publicKey);
  await send("ImportPublicKey", { publicKeyMaterial: publicKeyMaterial() });
  await send("ImportPublicKey", { publicKeyMaterial: publicKeyMaterial() });
  await assert.rejects(
    send("ImportPublicKey", { publicKeyMaterial: publicKeyMaterial() }),
    sdk.ServiceQuotaExceededException,
  );
  await send("DeletePublicKey", { arn: publicKey.arn });
  assert.equal((await send("ListPublicKeys")).publicKeys.length, 2);
});

test("errors", async () => {
  await assert.rejects(send("CreateStage", { name: "two words" }), (error) => {
    assert.ok(error instanceof sdk.ValidationException);
    assert.match(error.exceptionMessage, /failed to satisfy constraint/);
    return true;
  });
  for (const type of ["AccessDeniedException", "ConflictException", "InternalServerException", "PendingVerification"]) {
    await admin("POST", "/faults", { kind: "error", type, times: 1 });
    await assert.rejects(send("CreateStage"), sdk[type]);
  }
  await assert.rejects(send("ListCompositions"), sdk.AccessDeniedException);
});

test("throttling, and a lost answer", async () => {
  await admin("PUT", "/quotas/LIST_STAGES", { value: 1 });
  await send("ListStages");
  await assert.rejects(send("ListStages"), { name: "ThrottlingException", $retryable: undefined });
  await admin("DELETE", "/quotas");
  await admin("POST", "/faults", { kind: "lost-answer", operation: "CreateStage", times: 1 });
  await assert.rejects(send("CreateStage", { name: "orphan" }));
  assert.deepEqual((await send("ListStages")).stages.map((s) => s.name), ["orphan"]);
});
