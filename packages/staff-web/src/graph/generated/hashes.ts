/** Hash of each question by its name, as the door knows it. */
export const HASHES: Readonly<Record<string, string>> = {
  BoardPage: 'd03e3afbb74d88bd4fb8ef61caaf9177ffe0ba1abcf05f2f884357feb960da03',
  BoardCursor: '7bc5dbf8161c8d044dd373b8403820f8b874fd3890775cd2de4aaec77f5edf9a',
  BoardWorkTypes: 'c61c5a7c05975f1f78086d0fed6ebd3b5df32d8d548648554c90abe1089b473f',
  BoardUpdates: '6e7a8ecde8e01525a246f64d424b6dd103339d5cf8c0b5d0b673d3a08b277574',
  MovePlacement: '34bd30987119f6c5c1735e297dda724c0c7617098ca5961913a113a20db82955',
  MyCaseload: '52d579a8001d95626b9bffcf0405d14da29893f4015b2a7a681136a73cb23a66',
  OpenClient: '4a78661fade9d5129247342584c1acaceb2e4da73e1bd25b6378febd5e56bf08',
  ClientTimeline: 'c4c5ee7ae68192504004c7957ccfc4e7a7f9517bdc760493d360aa7f254d27b9',
  EmployersToPlaceWith: 'fe2e5cc7d30a57d1d614699050f318c198f7b1093b14b3a51c1bd7a6ffca7a83',
  BeginPlacement: '7ef1c31ecbf4417c7e77955f5ab51c86b492dd523bf4ef38f5bcc6542b1ed465',
  FinishPlacement: 'fe4049573114965d6aecdea0de9a24ac58305e667a2df9d09b8c58b1de2c1e52',
  AskOverride: '72d15e9620b96bc7b51e219074caf21c905e9d8892364ff090e0daed682dcc28',
  LookUpClient: '657806b3912e10236a16fcdad7d6d3d46bc8a7f74b6e2d854e66094147d9cc64',
  WhoAmI: '992f3fb8140846e679d7aafebf6648cb908084eec9312f733b8fb2e880d40ef7',
  MyTasks: '80303d3c45fc47f2bbc52a605fa376e020ef6a8c40e2feb1f5b1e6972fdde2e8',
  FinishTask: 'cf998386f807eacdcd6f2c67a5dad1935a3e0f836843964f516e21ee611876f0',
};
