# 3.8: the constants of branches, by the tables of b4const and b4constu
beqi a2, -1, 0x1006              // 26 02 02
beqi a2, 1, 0x1006               // 26 12 02
beqi a2, 2, 0x1006               // 26 22 02
beqi a2, 3, 0x1006               // 26 32 02
beqi a2, 4, 0x1006               // 26 42 02
beqi a2, 5, 0x1006               // 26 52 02
beqi a2, 6, 0x1006               // 26 62 02
beqi a2, 7, 0x1006               // 26 72 02
beqi a2, 8, 0x1006               // 26 82 02
beqi a2, 10, 0x1006              // 26 92 02
beqi a2, 12, 0x1006              // 26 a2 02
beqi a2, 16, 0x1006              // 26 b2 02
beqi a2, 32, 0x1006              // 26 c2 02
beqi a2, 64, 0x1006              // 26 d2 02
beqi a2, 128, 0x1006             // 26 e2 02
beqi a2, 256, 0x1006             // 26 f2 02
bnei a2, -1, 0x1006              // 66 02 02
bnei a2, 1, 0x1006               // 66 12 02
bnei a2, 2, 0x1006               // 66 22 02
bnei a2, 3, 0x1006               // 66 32 02
bnei a2, 4, 0x1006               // 66 42 02
bnei a2, 5, 0x1006               // 66 52 02
bnei a2, 6, 0x1006               // 66 62 02
bnei a2, 7, 0x1006               // 66 72 02
bnei a2, 8, 0x1006               // 66 82 02
bnei a2, 10, 0x1006              // 66 92 02
bnei a2, 12, 0x1006              // 66 a2 02
bnei a2, 16, 0x1006              // 66 b2 02
bnei a2, 32, 0x1006              // 66 c2 02
bnei a2, 64, 0x1006              // 66 d2 02
bnei a2, 128, 0x1006             // 66 e2 02
bnei a2, 256, 0x1006             // 66 f2 02
blti a2, -1, 0x1006              // a6 02 02
blti a2, 1, 0x1006               // a6 12 02
blti a2, 2, 0x1006               // a6 22 02
blti a2, 3, 0x1006               // a6 32 02
blti a2, 4, 0x1006               // a6 42 02
blti a2, 5, 0x1006               // a6 52 02
blti a2, 6, 0x1006               // a6 62 02
blti a2, 7, 0x1006               // a6 72 02
blti a2, 8, 0x1006               // a6 82 02
blti a2, 10, 0x1006              // a6 92 02
blti a2, 12, 0x1006              // a6 a2 02
blti a2, 16, 0x1006              // a6 b2 02
blti a2, 32, 0x1006              // a6 c2 02
blti a2, 64, 0x1006              // a6 d2 02
blti a2, 128, 0x1006             // a6 e2 02
blti a2, 256, 0x1006             // a6 f2 02
bgei a2, -1, 0x1006              // e6 02 02
bgei a2, 1, 0x1006               // e6 12 02
bgei a2, 2, 0x1006               // e6 22 02
bgei a2, 3, 0x1006               // e6 32 02
bgei a2, 4, 0x1006               // e6 42 02
bgei a2, 5, 0x1006               // e6 52 02
bgei a2, 6, 0x1006               // e6 62 02
bgei a2, 7, 0x1006               // e6 72 02
bgei a2, 8, 0x1006               // e6 82 02
bgei a2, 10, 0x1006              // e6 92 02
bgei a2, 12, 0x1006              // e6 a2 02
bgei a2, 16, 0x1006              // e6 b2 02
bgei a2, 32, 0x1006              // e6 c2 02
bgei a2, 64, 0x1006              // e6 d2 02
bgei a2, 128, 0x1006             // e6 e2 02
bgei a2, 256, 0x1006             // e6 f2 02
bltui a2, 32768, 0x1006          // b6 02 02
bltui a2, 65536, 0x1006          // b6 12 02
bltui a2, 2, 0x1006              // b6 22 02
bltui a2, 3, 0x1006              // b6 32 02
bltui a2, 4, 0x1006              // b6 42 02
bltui a2, 5, 0x1006              // b6 52 02
bltui a2, 6, 0x1006              // b6 62 02
bltui a2, 7, 0x1006              // b6 72 02
bltui a2, 8, 0x1006              // b6 82 02
bltui a2, 10, 0x1006             // b6 92 02
bltui a2, 12, 0x1006             // b6 a2 02
bltui a2, 16, 0x1006             // b6 b2 02
bltui a2, 32, 0x1006             // b6 c2 02
bltui a2, 64, 0x1006             // b6 d2 02
bltui a2, 128, 0x1006            // b6 e2 02
bltui a2, 256, 0x1006            // b6 f2 02
bgeui a2, 32768, 0x1006          // f6 02 02
bgeui a2, 65536, 0x1006          // f6 12 02
bgeui a2, 2, 0x1006              // f6 22 02
bgeui a2, 3, 0x1006              // f6 32 02
bgeui a2, 4, 0x1006              // f6 42 02
bgeui a2, 5, 0x1006              // f6 52 02
bgeui a2, 6, 0x1006              // f6 62 02
bgeui a2, 7, 0x1006              // f6 72 02
bgeui a2, 8, 0x1006              // f6 82 02
bgeui a2, 10, 0x1006             // f6 92 02
bgeui a2, 12, 0x1006             // f6 a2 02
bgeui a2, 16, 0x1006             // f6 b2 02
bgeui a2, 32, 0x1006             // f6 c2 02
bgeui a2, 64, 0x1006             // f6 d2 02
bgeui a2, 128, 0x1006            // f6 e2 02
bgeui a2, 256, 0x1006            // f6 f2 02
# 4.3.1: the numbers of movi.n and addi.n
movi.n a3, -32                   // 6c 03
movi.n a3, -31                   // 6c 13
movi.n a3, -30                   // 6c 23
movi.n a3, -29                   // 6c 33
movi.n a3, -28                   // 6c 43
movi.n a3, -27                   // 6c 53
movi.n a3, -26                   // 6c 63
movi.n a3, -25                   // 6c 73
movi.n a3, -24                   // 6c 83
movi.n a3, -23                   // 6c 93
movi.n a3, -22                   // 6c a3
movi.n a3, -21                   // 6c b3
movi.n a3, -20                   // 6c c3
movi.n a3, -19                   // 6c d3
movi.n a3, -18                   // 6c e3
movi.n a3, -17                   // 6c f3
movi.n a3, -16                   // 7c 03
movi.n a3, -15                   // 7c 13
movi.n a3, -14                   // 7c 23
movi.n a3, -13                   // 7c 33
movi.n a3, -12                   // 7c 43
movi.n a3, -11                   // 7c 53
movi.n a3, -10                   // 7c 63
movi.n a3, -9                    // 7c 73
movi.n a3, -8                    // 7c 83
movi.n a3, -7                    // 7c 93
movi.n a3, -6                    // 7c a3
movi.n a3, -5                    // 7c b3
movi.n a3, -4                    // 7c c3
movi.n a3, -3                    // 7c d3
movi.n a3, -2                    // 7c e3
movi.n a3, -1                    // 7c f3
movi.n a3, 0                     // 0c 03
movi.n a3, 1                     // 0c 13
movi.n a3, 2                     // 0c 23
movi.n a3, 3                     // 0c 33
movi.n a3, 4                     // 0c 43
movi.n a3, 5                     // 0c 53
movi.n a3, 6                     // 0c 63
movi.n a3, 7                     // 0c 73
movi.n a3, 8                     // 0c 83
movi.n a3, 9                     // 0c 93
movi.n a3, 10                    // 0c a3
movi.n a3, 11                    // 0c b3
movi.n a3, 12                    // 0c c3
movi.n a3, 13                    // 0c d3
movi.n a3, 14                    // 0c e3
movi.n a3, 15                    // 0c f3
movi.n a3, 16                    // 1c 03
movi.n a3, 17                    // 1c 13
movi.n a3, 18                    // 1c 23
movi.n a3, 19                    // 1c 33
movi.n a3, 20                    // 1c 43
movi.n a3, 21                    // 1c 53
movi.n a3, 22                    // 1c 63
movi.n a3, 23                    // 1c 73
movi.n a3, 24                    // 1c 83
movi.n a3, 25                    // 1c 93
movi.n a3, 26                    // 1c a3
movi.n a3, 27                    // 1c b3
movi.n a3, 28                    // 1c c3
movi.n a3, 29                    // 1c d3
movi.n a3, 30                    // 1c e3
movi.n a3, 31                    // 1c f3
movi.n a3, 32                    // 2c 03
movi.n a3, 33                    // 2c 13
movi.n a3, 34                    // 2c 23
movi.n a3, 35                    // 2c 33
movi.n a3, 36                    // 2c 43
movi.n a3, 37                    // 2c 53
movi.n a3, 38                    // 2c 63
movi.n a3, 39                    // 2c 73
movi.n a3, 40                    // 2c 83
movi.n a3, 41                    // 2c 93
movi.n a3, 42                    // 2c a3
movi.n a3, 43                    // 2c b3
movi.n a3, 44                    // 2c c3
movi.n a3, 45                    // 2c d3
movi.n a3, 46                    // 2c e3
movi.n a3, 47                    // 2c f3
movi.n a3, 48                    // 3c 03
movi.n a3, 49                    // 3c 13
movi.n a3, 50                    // 3c 23
movi.n a3, 51                    // 3c 33
movi.n a3, 52                    // 3c 43
movi.n a3, 53                    // 3c 53
movi.n a3, 54                    // 3c 63
movi.n a3, 55                    // 3c 73
movi.n a3, 56                    // 3c 83
movi.n a3, 57                    // 3c 93
movi.n a3, 58                    // 3c a3
movi.n a3, 59                    // 3c b3
movi.n a3, 60                    // 3c c3
movi.n a3, 61                    // 3c d3
movi.n a3, 62                    // 3c e3
movi.n a3, 63                    // 3c f3
movi.n a3, 64                    // 4c 03
movi.n a3, 65                    // 4c 13
movi.n a3, 66                    // 4c 23
movi.n a3, 67                    // 4c 33
movi.n a3, 68                    // 4c 43
movi.n a3, 69                    // 4c 53
movi.n a3, 70                    // 4c 63
movi.n a3, 71                    // 4c 73
movi.n a3, 72                    // 4c 83
movi.n a3, 73                    // 4c 93
movi.n a3, 74                    // 4c a3
movi.n a3, 75                    // 4c b3
movi.n a3, 76                    // 4c c3
movi.n a3, 77                    // 4c d3
movi.n a3, 78                    // 4c e3
movi.n a3, 79                    // 4c f3
movi.n a3, 80                    // 5c 03
movi.n a3, 81                    // 5c 13
movi.n a3, 82                    // 5c 23
movi.n a3, 83                    // 5c 33
movi.n a3, 84                    // 5c 43
movi.n a3, 85                    // 5c 53
movi.n a3, 86                    // 5c 63
movi.n a3, 87                    // 5c 73
movi.n a3, 88                    // 5c 83
movi.n a3, 89                    // 5c 93
movi.n a3, 90                    // 5c a3
movi.n a3, 91                    // 5c b3
movi.n a3, 92                    // 5c c3
movi.n a3, 93                    // 5c d3
movi.n a3, 94                    // 5c e3
movi.n a3, 95                    // 5c f3
addi.n a3, a4, -1                // 0b 34
addi.n a3, a4, 1                 // 1b 34
addi.n a3, a4, 2                 // 2b 34
addi.n a3, a4, 3                 // 3b 34
addi.n a3, a4, 4                 // 4b 34
addi.n a3, a4, 5                 // 5b 34
addi.n a3, a4, 6                 // 6b 34
addi.n a3, a4, 7                 // 7b 34
addi.n a3, a4, 8                 // 8b 34
addi.n a3, a4, 9                 // 9b 34
addi.n a3, a4, 10                // ab 34
addi.n a3, a4, 11                // bb 34
addi.n a3, a4, 12                // cb 34
addi.n a3, a4, 13                // db 34
addi.n a3, a4, 14                // eb 34
addi.n a3, a4, 15                // fb 34
