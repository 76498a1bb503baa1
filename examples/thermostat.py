# A PID controller that heats a simulated room, in fixed-point integers as a board without a floating-point unit would.
from micropython import const

_SCALE = const(256)
_STEP_SECONDS = const(10)
_LIMIT = const(100 * _SCALE)
AMBIENT = const(12 * _SCALE)


class PID:
    """Proportional, integral and derivative gains, all scaled by 256."""

    def __init__(self, kp, ki, kd, target):
        self.kp, self.ki, self.kd = kp, ki, kd
        self.target = target
        self._sum = 0
        self._last = None

    def update(self, measured):
        error = self.target - measured
        rate = 0 if self._last is None else error - self._last
        self._last = error
        power = (self.kp * error + self.ki * self._sum + self.kd * rate) // _SCALE
        if 0 < power < _LIMIT:
            self._sum += error  # no integral wind-up while the heater is at its limit
        return max(0, min(_LIMIT, power))


def room(temperature, power):
    """Temperature after one step: the heater warms, the walls leak."""
    leak = (temperature - AMBIENT) * _STEP_SECONDS // 900
    return temperature + power * _STEP_SECONDS // 2400 - leak


def simulate(steps, target):
    pid = PID(kp=3 * _SCALE, ki=_SCALE // 64, kd=_SCALE // 2, target=target * _SCALE)
    temperature = AMBIENT
    for step in range(steps):
        power = pid.update(temperature)
        temperature = room(temperature, power)
        if step % 60 == 0:
            yield step * _STEP_SECONDS // 60, temperature, power


for minute, temperature, power in simulate(361, 21):
    whole, part = divmod(temperature * 10 // _SCALE, 10)
    print(f"{minute:3d} min  {whole}.{part} C  heater {power * 100 // _LIMIT:3d} %")
