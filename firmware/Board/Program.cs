using System;

namespace Camera.Board
{
    /// <summary>The camera on a board. It ends by a restart only: after Main the platform would sit idle for ever.</summary>
    public static class Program
    {
        /// <summary>Runs the camera, or the setup network when that is open.</summary>
        public static void Main()
        {
            BoardClock clock = new BoardClock();
            Restarts restarts = new Restarts(clock);
            Ending ending = new Ending();
            try
            {
                string notice = restarts.Begin();
                new Device(clock, ending, notice).Run();
            }
            catch (Exception exception)
            {
                ending.Fail("The program", exception);
            }

            restarts.Go(ending);
        }
    }
}
