# 28 Zcmp: every list of registers, with the least and the greatest adjustment (Zc 1.0.3, stack_adj_base for RV32)
cm.push {ra}, -16                // 42 b8
cm.pop {ra}, 16                  // 42 ba
cm.popretz {ra}, 16              // 42 bc
cm.popret {ra}, 16               // 42 be
cm.push {ra}, -64                // 4e b8
cm.pop {ra}, 64                  // 4e ba
cm.popretz {ra}, 64              // 4e bc
cm.popret {ra}, 64               // 4e be
cm.push {ra, s0}, -16            // 52 b8
cm.pop {ra, s0}, 16              // 52 ba
cm.popretz {ra, s0}, 16          // 52 bc
cm.popret {ra, s0}, 16           // 52 be
cm.push {ra, s0}, -64            // 5e b8
cm.pop {ra, s0}, 64              // 5e ba
cm.popretz {ra, s0}, 64          // 5e bc
cm.popret {ra, s0}, 64           // 5e be
cm.push {ra, s0-s1}, -16         // 62 b8
cm.pop {ra, s0-s1}, 16           // 62 ba
cm.popretz {ra, s0-s1}, 16       // 62 bc
cm.popret {ra, s0-s1}, 16        // 62 be
cm.push {ra, s0-s1}, -64         // 6e b8
cm.pop {ra, s0-s1}, 64           // 6e ba
cm.popretz {ra, s0-s1}, 64       // 6e bc
cm.popret {ra, s0-s1}, 64        // 6e be
cm.push {ra, s0-s2}, -16         // 72 b8
cm.pop {ra, s0-s2}, 16           // 72 ba
cm.popretz {ra, s0-s2}, 16       // 72 bc
cm.popret {ra, s0-s2}, 16        // 72 be
cm.push {ra, s0-s2}, -64         // 7e b8
cm.pop {ra, s0-s2}, 64           // 7e ba
cm.popretz {ra, s0-s2}, 64       // 7e bc
cm.popret {ra, s0-s2}, 64        // 7e be
cm.push {ra, s0-s3}, -32         // 82 b8
cm.pop {ra, s0-s3}, 32           // 82 ba
cm.popretz {ra, s0-s3}, 32       // 82 bc
cm.popret {ra, s0-s3}, 32        // 82 be
cm.push {ra, s0-s3}, -80         // 8e b8
cm.pop {ra, s0-s3}, 80           // 8e ba
cm.popretz {ra, s0-s3}, 80       // 8e bc
cm.popret {ra, s0-s3}, 80        // 8e be
cm.push {ra, s0-s4}, -32         // 92 b8
cm.pop {ra, s0-s4}, 32           // 92 ba
cm.popretz {ra, s0-s4}, 32       // 92 bc
cm.popret {ra, s0-s4}, 32        // 92 be
cm.push {ra, s0-s4}, -80         // 9e b8
cm.pop {ra, s0-s4}, 80           // 9e ba
cm.popretz {ra, s0-s4}, 80       // 9e bc
cm.popret {ra, s0-s4}, 80        // 9e be
cm.push {ra, s0-s5}, -32         // a2 b8
cm.pop {ra, s0-s5}, 32           // a2 ba
cm.popretz {ra, s0-s5}, 32       // a2 bc
cm.popret {ra, s0-s5}, 32        // a2 be
cm.push {ra, s0-s5}, -80         // ae b8
cm.pop {ra, s0-s5}, 80           // ae ba
cm.popretz {ra, s0-s5}, 80       // ae bc
cm.popret {ra, s0-s5}, 80        // ae be
cm.push {ra, s0-s6}, -32         // b2 b8
cm.pop {ra, s0-s6}, 32           // b2 ba
cm.popretz {ra, s0-s6}, 32       // b2 bc
cm.popret {ra, s0-s6}, 32        // b2 be
cm.push {ra, s0-s6}, -80         // be b8
cm.pop {ra, s0-s6}, 80           // be ba
cm.popretz {ra, s0-s6}, 80       // be bc
cm.popret {ra, s0-s6}, 80        // be be
cm.push {ra, s0-s7}, -48         // c2 b8
cm.pop {ra, s0-s7}, 48           // c2 ba
cm.popretz {ra, s0-s7}, 48       // c2 bc
cm.popret {ra, s0-s7}, 48        // c2 be
cm.push {ra, s0-s7}, -96         // ce b8
cm.pop {ra, s0-s7}, 96           // ce ba
cm.popretz {ra, s0-s7}, 96       // ce bc
cm.popret {ra, s0-s7}, 96        // ce be
cm.push {ra, s0-s8}, -48         // d2 b8
cm.pop {ra, s0-s8}, 48           // d2 ba
cm.popretz {ra, s0-s8}, 48       // d2 bc
cm.popret {ra, s0-s8}, 48        // d2 be
cm.push {ra, s0-s8}, -96         // de b8
cm.pop {ra, s0-s8}, 96           // de ba
cm.popretz {ra, s0-s8}, 96       // de bc
cm.popret {ra, s0-s8}, 96        // de be
cm.push {ra, s0-s9}, -48         // e2 b8
cm.pop {ra, s0-s9}, 48           // e2 ba
cm.popretz {ra, s0-s9}, 48       // e2 bc
cm.popret {ra, s0-s9}, 48        // e2 be
cm.push {ra, s0-s9}, -96         // ee b8
cm.pop {ra, s0-s9}, 96           // ee ba
cm.popretz {ra, s0-s9}, 96       // ee bc
cm.popret {ra, s0-s9}, 96        // ee be
cm.push {ra, s0-s11}, -64        // f2 b8
cm.pop {ra, s0-s11}, 64          // f2 ba
cm.popretz {ra, s0-s11}, 64      // f2 bc
cm.popret {ra, s0-s11}, 64       // f2 be
cm.push {ra, s0-s11}, -112       // fe b8
cm.pop {ra, s0-s11}, 112         // fe ba
cm.popretz {ra, s0-s11}, 112     // fe bc
cm.popret {ra, s0-s11}, 112      // fe be
